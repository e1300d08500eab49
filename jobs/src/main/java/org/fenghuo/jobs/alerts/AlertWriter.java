package org.fenghuo.jobs.alerts;

import java.util.List;
import org.fenghuo.epi.alert.Alert;
import org.fenghuo.epi.alert.Held;
import org.fenghuo.epi.alert.LineState;
import org.fenghuo.epi.alert.Origin;
import org.fenghuo.epi.alert.Where;
import org.fenghuo.epi.alert.Wording;

/** Makes of what is remembered of an alert what people read. */
final class AlertWriter {
    private final Subjects subjects;
    private final AlertPlaces places;

    AlertWriter(Subjects subjects, AlertPlaces places) {
        this.subjects = subjects;
        this.places = places;
    }

    Alert alert(Held held, LineState state, List<String> covers) {
        Where where = places.of(state);
        String subject = state.line().subject();
        return new Alert(
                held.id(),
                state.line(),
                where,
                held.status(),
                held.level(),
                held.triggers(),
                held.firstDay(),
                held.lastDay(),
                Math.max(0, held.records() - held.work().seen()),
                Wording.of(
                        state.line(),
                        where,
                        held,
                        subjects.nameZh(subject),
                        subjects.nameEn(subject)),
                held.standing().openedAt(),
                held.standing().updatedAt(),
                held.standing().closedAt(),
                held.work(),
                covers,
                held.coveredBy(),
                origin(held, state));
    }

    private static Origin origin(Held held, LineState state) {
        if (state.line().drill()) {
            return Origin.DRILL;
        }
        boolean replayed =
                held.triggers().stream().allMatch(each -> each.firing().records().replayed());
        return replayed ? Origin.REPLAY : Origin.PRODUCTION;
    }
}
