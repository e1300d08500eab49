package org.fenghuo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.DoseKind;
import org.fenghuo.records.Facility;
import org.fenghuo.records.FacilityKind;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.fenghuo.records.Sex;
import org.fenghuo.records.Vaccination;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/** Sends invented records as if they were entered now. */
final class LiveRecords {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration ENTERED_AFTER = Duration.ofMinutes(20);
    private static final List<String> VACCINES = List.of("MMR", "HepB", "DTaP", "JE-L", "VarV");
    private static final int SIX_YEARS = 6 * 365;
    private static final long MESSAGES = 100_000_000;

    private final CardMix cards = CardMix.usual(MESSAGES);
    private final VisitMix visits = new VisitMix(MESSAGES);
    private final List<String> townships = CardMix.townships();
    private final ValueWriter<CaseReport> cardWriter =
            ValueWriter.singleObject(Topics.CASE_REPORTS);
    private final ValueWriter<ClinicVisit> visitWriter =
            ValueWriter.singleObject(Topics.CLINIC_VISITS);
    private final ValueWriter<Vaccination> doseWriter =
            ValueWriter.singleObject(Topics.VACCINATIONS);
    private final ValueWriter<Facility> facilityWriter =
            ValueWriter.singleObject(Topics.FACILITIES);
    private final TopicSender sender;

    LiveRecords(TopicSender sender) {
        this.sender = sender;
    }

    /** The local day now. */
    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** Tells of the facilities of the visits. */
    void sendFacilities() {
        for (Area place : visits.places()) {
            if (place.level() == AreaLevel.FACILITY) {
                Facility facility =
                        Facility.newBuilder()
                                .setCode(place.code())
                                .setNameZh(place.nameZh())
                                .setKind(FacilityKind.HOSPITAL)
                                .setArea(place.parent())
                                .build();
                send(Topics.FACILITIES, place.code(), facilityWriter, facility);
            }
        }
        sender.flush();
    }

    /** A card of the mix, with an onset of the last seven days. */
    void sendCard(long number) {
        CaseReport card = cards.card(number);
        enter(card, Math.floorMod(card.getVersion(), 7L));
        send(card);
    }

    /** A card of a disease in a township, with an onset of today. */
    void sendCard(String id, String disease, String township) {
        CaseReport card = cards.card(0);
        enter(card, 0);
        card.setRecordId(id);
        card.setDisease(disease);
        card.setResidenceArea(township);
        card.setReportingArea(township.substring(0, 6));
        send(card);
    }

    private void send(CaseReport card) {
        send(Topics.CASE_REPORTS, card.getRecordId(), cardWriter, card);
    }

    private static void enter(CaseReport card, long daysSinceOnset) {
        if (card.getOperation() != Operation.DELETE) {
            card.setOnsetDay(today().minusDays(daysSinceOnset));
            card.setDiagnosisDay(today());
            card.setReportDay(today());
            card.setReviewStatus(null);
            card.setReviewedAt(null);
        }
        card.setOrigin(Origin.PRODUCTION);
        card.setReportedAt(Instant.now());
    }

    /** A visit of the mix, of somebody who came a while ago. */
    void sendVisit(long number) {
        ClinicVisit visit = visits.visit(number);
        visit.setOrigin(Origin.PRODUCTION);
        visit.setReportedAt(Instant.now());
        if (visit.getOperation() != Operation.DELETE) {
            visit.setArrivedAt(visit.getReportedAt().minus(ENTERED_AFTER));
        }
        send(Topics.CLINIC_VISITS, visit.getRecordId(), visitWriter, visit);
    }

    /** A dose that a child of some township got today. */
    void sendDose(long number) {
        SplittableRandom random = new SplittableRandom(number * 13 + 5);
        LocalDate born = today().minusDays(30 + random.nextInt(SIX_YEARS));
        Vaccination dose =
                Vaccination.newBuilder()
                        .setRecordId("bench-dose-%09d".formatted(number))
                        .setVersion(1)
                        .setOperation(Operation.REPORT)
                        .setSource("bench")
                        .setReportedAt(Instant.now())
                        .setOrigin(Origin.PRODUCTION)
                        .setPerson("p%012x".formatted(random.nextLong() >>> 16))
                        .setBirthDay(born)
                        .setSex(random.nextBoolean() ? Sex.MALE : Sex.FEMALE)
                        .setResidenceArea(townships.get(random.nextInt(townships.size())))
                        .setVaccine(VACCINES.get(random.nextInt(VACCINES.size())))
                        .setDoseNumber(1)
                        .setKind(DoseKind.ROUTINE)
                        .setGivenOn(today())
                        .build();
        send(Topics.VACCINATIONS, dose.getPerson(), doseWriter, dose);
    }

    private <R extends SpecificRecordBase> void send(
            Topic topic, String key, ValueWriter<R> writer, R value) {
        sender.send(topic, key.getBytes(UTF_8), writer.encode(value));
    }
}
