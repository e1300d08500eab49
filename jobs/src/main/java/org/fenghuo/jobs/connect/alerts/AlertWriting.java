package org.fenghuo.jobs.connect.alerts;

import static org.fenghuo.jobs.connect.alerts.Symbols.same;
import static org.fenghuo.jobs.connect.alerts.Symbols.unless;

import java.time.Instant;
import java.time.LocalDate;
import org.fenghuo.epi.alert.Alert;
import org.fenghuo.epi.alert.Exclusion;
import org.fenghuo.epi.alert.Trigger;
import org.fenghuo.epi.alert.Verdict;
import org.fenghuo.epi.alert.Where;
import org.fenghuo.epi.alert.Words;
import org.fenghuo.epi.alert.Work;
import org.fenghuo.epi.detect.Evidence;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.Records;
import org.fenghuo.records.AlertStatus;
import org.fenghuo.records.Duty;
import org.fenghuo.records.ExclusionReason;
import org.fenghuo.records.Level;
import org.fenghuo.records.Origin;
import org.fenghuo.records.PlaceKind;

/** Makes records of alerts. */
public final class AlertWriting {
    private AlertWriting() {}

    /** The record that describes an alert; its key is the alert's id. */
    public static org.fenghuo.records.Alert record(Alert alert) {
        Trigger speaker = alert.speaker();
        var record =
                org.fenghuo.records.Alert.newBuilder()
                        .setAlertId(alert.id())
                        .setDuty(same(alert.line().duty(), Duty.class))
                        .setSubject(alert.line().subject())
                        .setPlace(alert.line().place())
                        .setPlaceKind(same(alert.line().kind(), PlaceKind.class))
                        .setStatus(same(alert.status(), AlertStatus.class))
                        .setLevel(same(alert.level(), Level.class))
                        .setTriggers(alert.triggerIds())
                        .setRuleId(speaker.rule().id())
                        .setRuleVersion(speaker.rule().version())
                        .setWindowFrom(LocalDate.ofEpochDay(alert.windowFrom()))
                        .setFirstDay(LocalDate.ofEpochDay(alert.firstDay()))
                        .setLastDay(LocalDate.ofEpochDay(alert.lastDay()))
                        .setNewSinceSeen(alert.newSinceSeen())
                        .setNextActionZh(speaker.rule().advice().actionZh())
                        .setNextActionEn(speaker.rule().advice().actionEn())
                        .setLegalBasis(
                                Nullable.textUnlessEmpty(speaker.rule().advice().legalBasis()))
                        .setOpenedAt(Instant.ofEpochMilli(alert.openedAt()))
                        .setUpdatedAt(Instant.ofEpochMilli(alert.updatedAt()))
                        .setClosedAt(Nullable.instantUnless(Work.NEVER, alert.closedAt()))
                        .setCovers(alert.covers())
                        .setCoveredBy(Nullable.textUnlessEmpty(alert.coveredBy()))
                        .setProof(ProofJson.text(alert.triggers()))
                        .setOrigin(same(alert.origin(), Origin.class));
        where(alert.where(), record);
        firing(speaker.firing(), record);
        words(alert.words(), record);
        work(alert.work(), record);
        return record.build();
    }

    private static void where(Where from, org.fenghuo.records.Alert.Builder to) {
        to.setUnitName(from.unitName())
                .setArea(from.area())
                .setAreaName(from.areaName())
                .setAreaLevel(from.areaLevel())
                .setAreaPath(from.areaPath());
    }

    private static void firing(Firing from, org.fenghuo.records.Alert.Builder to) {
        Records records = from.records();
        to.setObserved(from.observed())
                .setExpected(from.expected())
                .setThreshold(from.threshold())
                .setEvidenceCount(records.count())
                .setEvidence(records.first().stream().map(Evidence::recordId).toList())
                .setSuspected(records.suspected())
                .setClinical(records.clinical())
                .setConfirmed(records.confirmed())
                .setCarriers(records.carriers())
                .setDeaths(records.deaths())
                .setFirstOnset(Nullable.dayUnless(Records.NO_DAY, records.firstOnset()))
                .setLastOnset(Nullable.dayUnless(Records.NO_DAY, records.lastOnset()))
                .setPortions(SignalWriting.portions(records.portions()));
    }

    private static void words(Words from, org.fenghuo.records.Alert.Builder to) {
        to.setSubjectZh(from.subjectZh())
                .setSubjectEn(from.subjectEn())
                .setHeadlineZh(from.headlineZh())
                .setHeadlineEn(from.headlineEn())
                .setExplanationZh(from.explanationZh())
                .setExplanationEn(from.explanationEn());
    }

    private static void work(Work from, org.fenghuo.records.Alert.Builder to) {
        to.setOwner(Nullable.textUnlessEmpty(from.owner()))
                .setVerdict(unless(Verdict.NONE, from.verdict(), org.fenghuo.records.Verdict.class))
                .setReason(unless(Exclusion.NONE, from.exclusion(), ExclusionReason.class))
                .setNote(Nullable.textUnlessEmpty(from.note()))
                .setAcknowledgedAt(Nullable.instantUnless(Work.NEVER, from.acknowledgedAt()))
                .setVerifiedAt(Nullable.instantUnless(Work.NEVER, from.verifiedAt()));
    }
}
