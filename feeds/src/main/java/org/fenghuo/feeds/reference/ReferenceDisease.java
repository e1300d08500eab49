package org.fenghuo.feeds.reference;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/**
 * A disease of diseases.csv, as far as feeds and pictures need it.
 *
 * @param id name of the disease in records and indices
 * @param parent disease of which it is a sub-type, empty if none
 * @param cardCode national card code of four digits, empty if unknown
 * @param nameZh name in Chinese
 * @param nameEn name in English
 * @param chronicAble whether cards may carry a chronic course that is counted apart
 */
public record ReferenceDisease(
        String id,
        String parent,
        String cardCode,
        String nameZh,
        String nameEn,
        boolean chronicAble) {

    /** All diseases of the file. */
    public static List<ReferenceDisease> read(ReferenceFiles files) {
        return files
                .rows(
                        "diseases.csv",
                        "id",
                        "parent_id",
                        "card_code",
                        "name_zh",
                        "name_en",
                        "chronic_able")
                .stream()
                .map(ReferenceDisease::of)
                .toList();
    }

    private static ReferenceDisease of(NamedCsvRecord row) {
        return new ReferenceDisease(
                row.getField("id"),
                row.getField("parent_id"),
                row.getField("card_code"),
                row.getField("name_zh"),
                row.getField("name_en"),
                Boolean.parseBoolean(row.getField("chronic_able")));
    }
}
