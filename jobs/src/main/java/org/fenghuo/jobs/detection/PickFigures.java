package org.fenghuo.jobs.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.fenghuo.epi.detect.DayFigures;
import org.fenghuo.epi.detect.Figure;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.jobs.intake.RuleChange;
import org.fenghuo.jobs.intake.RuleRegister;

/** Lets those figures among documents pass that some rule looks at, of the last sixty days. */
final class PickFigures<D> extends AbstractStreamOperator<Figure>
        implements TwoInputStreamOperator<D, RuleChange, Figure> {
    private final RulesAtStart initialRules;
    private final FigureRules looking;
    private final Figures<D> figures;

    private transient RuleRegister rules;
    private transient Map<String, List<Rule>> bySubject;
    private transient int newest;

    PickFigures(RulesAtStart initialRules, FigureRules looking, Figures<D> figures) {
        this.initialRules = initialRules;
        this.looking = looking;
        this.figures = figures;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        rules = initialRules.register(context.getOperatorStateStore(), context.isRestored());
        readRules();
    }

    private void readRules() throws Exception {
        bySubject = new HashMap<>();
        for (Rule rule : rules.ever()) {
            for (String subject : rule.subjects()) {
                bySubject.computeIfAbsent(subject, any -> new ArrayList<>()).add(rule);
            }
        }
    }

    @Override
    public void processElement1(StreamRecord<D> element) {
        D document = element.getValue();
        newest = Math.max(newest, figures.day(document));
        List<Rule> some = bySubject.get(figures.subject(document));
        if (some == null || figures.day(document) < newest - DayFigures.KEPT) {
            return;
        }
        Optional<Figure> figure = figures.of(document);
        if (figure.isPresent() && isWanted(figure.get(), some)) {
            output.collect(new StreamRecord<>(figure.get()));
        }
    }

    private boolean isWanted(Figure figure, List<Rule> some) {
        for (Rule rule : some) {
            if (rule.scope().place() == figure.kind() && looking.looksAt(rule, figure.detail())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void processElement2(StreamRecord<RuleChange> element) throws Exception {
        if (rules.take(element.getValue())) {
            readRules();
        }
    }
}
