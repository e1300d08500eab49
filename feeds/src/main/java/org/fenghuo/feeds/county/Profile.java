package org.fenghuo.feeds.county;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How a disease behaves in the invented county: one row of profiles.csv, all of it invented. */
final class Profile {
    private static final List<AgeGroup> AGES =
            List.of(
                    new AgeGroup(0, 0),
                    new AgeGroup(1, 2),
                    new AgeGroup(3, 5),
                    new AgeGroup(6, 11),
                    new AgeGroup(12, 17),
                    new AgeGroup(18, 39),
                    new AgeGroup(40, 59),
                    new AgeGroup(60, 89));

    private final NamedCsvRecord row;
    private final Weighted<AgeGroup> ages;
    private final Optional<Weighted<String>> subtypes;
    private final Optional<Weighted<String>> pathogens;

    private Profile(NamedCsvRecord row) {
        this.row = row;
        double[] weights =
                Arrays.stream(row.getField("ages").split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        this.ages = Weighted.by(AGES, group -> weights[AGES.indexOf(group)]);
        this.subtypes = weighted("subtypes");
        this.pathogens = weighted("pathogens");
    }

    private record AgeGroup(int youngest, int oldest) {}

    /** All rows of profiles.csv. */
    static List<Profile> all() {
        List<Profile> profiles = new ArrayList<>();
        rows("profiles.csv").forEach(row -> profiles.add(new Profile(row)));
        return profiles;
    }

    /** The rows of a file beside this class. */
    static List<NamedCsvRecord> rows(String name) {
        InputStream file = Objects.requireNonNull(Profile.class.getResourceAsStream(name), name);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private Optional<Weighted<String>> weighted(String column) {
        String text = row.getField(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(Weighted.parse(text));
    }

    String disease() {
        return row.getField("disease");
    }

    /** A number of the row, such as the share that dies. */
    double number(String column) {
        return Double.parseDouble(row.getField(column));
    }

    String subtype(Dice dice) {
        return subtypes.map(choices -> choices.pick(dice)).orElse(disease());
    }

    /** What the laboratory finds in a confirmed case, if anything is known. */
    Optional<String> pathogen(Dice dice) {
        return pathogens.map(choices -> choices.pick(dice));
    }

    /** The vaguer code of a first card, if this card is such a one. */
    Optional<String> vague(Dice dice) {
        boolean isVague = dice.chance(number("vague_share"));
        return isVague ? Optional.of(row.getField("vague")) : Optional.empty();
    }

    int ageMonths(Dice dice) {
        AgeGroup group = ages.pick(dice);
        return dice.between(group.youngest() * 12, group.oldest() * 12 + 11);
    }

    int delayDays(Dice dice) {
        return (int) dice.waiting(number("delay_d"));
    }
}
