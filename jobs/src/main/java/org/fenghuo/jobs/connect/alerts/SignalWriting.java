package org.fenghuo.jobs.connect.alerts;

import static org.fenghuo.jobs.connect.alerts.Symbols.same;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fenghuo.epi.detect.CoverageFact;
import org.fenghuo.epi.detect.Evidence;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.Portion;
import org.fenghuo.epi.detect.Records;
import org.fenghuo.epi.detect.SeriesDay;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.records.CaseProperty;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Duty;
import org.fenghuo.records.Level;
import org.fenghuo.records.PlaceKind;
import org.fenghuo.records.SignalChange;

/** Makes records of signals. */
public final class SignalWriting {
    private SignalWriting() {}

    /** The record that describes a signal; its key is its line. */
    public static org.fenghuo.records.Signal record(Signal signal) {
        return org.fenghuo.records.Signal.newBuilder()
                .setLine(signal.line().code())
                .setAt(Instant.ofEpochMilli(signal.at()))
                .setRuleId(signal.rule().id())
                .setRuleVersion(signal.rule().version())
                .setRule(RuleWriting.record(signal.rule()))
                .setDuty(same(signal.line().duty(), Duty.class))
                .setSubject(signal.line().subject())
                .setDetail(signal.detail())
                .setPlace(signal.line().place())
                .setPlaceKind(same(signal.line().kind(), PlaceKind.class))
                .setUnit(signal.unit())
                .setArea(signal.area())
                .setDrill(signal.line().drill())
                .setFromDay(LocalDate.ofEpochDay(signal.fromDay()))
                .setUntilDay(LocalDate.ofEpochDay(signal.untilDay()))
                .setQuietDays(signal.quietDays())
                .setChange(same(signal.change(), SignalChange.class))
                .setCause(signal.cause())
                .setFirings(signal.firings().stream().map(SignalWriting::record).toList())
                .build();
    }

    static org.fenghuo.records.Firing record(Firing firing) {
        var record =
                org.fenghuo.records.Firing.newBuilder()
                        .setFirstDay(LocalDate.ofEpochDay(firing.firstDay()))
                        .setLastDay(LocalDate.ofEpochDay(firing.lastDay()))
                        .setPeakDay(LocalDate.ofEpochDay(firing.peakDay()))
                        .setObserved(firing.observed())
                        .setExpected(firing.expected())
                        .setThreshold(firing.threshold())
                        .setLatest(firing.latest())
                        .setAlternative(firing.alternative())
                        .setLevel(same(firing.level(), Level.class))
                        .setSeries(firing.series().stream().map(SignalWriting::record).toList())
                        .setPopulation(Nullable.numberUnless(0, firing.population()))
                        .setPopulationYear(
                                firing.populationYear() == 0 ? null : firing.populationYear())
                        .setCoverage(
                                firing.coverage().stream().map(SignalWriting::record).toList());
        records(firing.records(), record);
        return record.build();
    }

    private static void records(Records from, org.fenghuo.records.Firing.Builder to) {
        to.setEvidence(from.first().stream().map(SignalWriting::record).toList())
                .setEvidenceCount(from.count())
                .setEvidenceHash(from.hash())
                .setSuspected(from.suspected())
                .setClinical(from.clinical())
                .setConfirmed(from.confirmed())
                .setCarriers(from.carriers())
                .setDeaths(from.deaths())
                .setFirstOnset(Nullable.dayUnless(Records.NO_DAY, from.firstOnset()))
                .setLastOnset(Nullable.dayUnless(Records.NO_DAY, from.lastOnset()))
                .setPortions(portions(from.portions()))
                .setReplayed(from.replayed());
    }

    static List<org.fenghuo.records.Portion> portions(List<Portion> portions) {
        return portions.stream()
                .map(each -> new org.fenghuo.records.Portion(each.place(), each.count()))
                .toList();
    }

    private static org.fenghuo.records.SeriesDay record(SeriesDay day) {
        return new org.fenghuo.records.SeriesDay(
                LocalDate.ofEpochDay(day.day()),
                day.count(),
                day.base(),
                Nullable.numberUnless(Double.NaN, day.window()));
    }

    private static org.fenghuo.records.CoverageFact record(CoverageFact fact) {
        return new org.fenghuo.records.CoverageFact(
                fact.vaccine(),
                fact.detail(),
                LocalDate.ofEpochDay(fact.day()),
                fact.vaccinated(),
                fact.eligible(),
                fact.target());
    }

    private static org.fenghuo.records.Evidence record(Evidence evidence) {
        return new org.fenghuo.records.Evidence(
                evidence.recordId(),
                LocalDate.ofEpochDay(evidence.day()),
                evidence.person(),
                same(evidence.caseClass(), Classification.class),
                same(evidence.properties(), CaseProperty.class),
                Nullable.dayUnless(Records.NO_DAY, evidence.onset()),
                evidence.part());
    }
}
