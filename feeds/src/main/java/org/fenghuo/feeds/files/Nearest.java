package org.fenghuo.feeds.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody meant, by the fewest letters to change (Levenshtein 1966). */
public final class Nearest {
    private static final int LETTERS_TO_A_CHANGE = 3;

    private Nearest() {}

    /** The nearest of the words; none where every third letter and more would have to change. */
    public static Optional<String> to(String word, Collection<String> allowed) {
        String plain = plain(word);
        int most = Math.max(1, plain.length() / LETTERS_TO_A_CHANGE);
        return allowed.stream()
                .min(Comparator.comparingInt(each -> distance(plain, plain(each))))
                .filter(each -> distance(plain, plain(each)) <= most);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[_\\s-]", "");
    }

    /** How many letters must be put in, taken out or replaced. */
    public static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                boolean same = one.charAt(line - 1) == other.charAt(column - 1);
                int changed = diagonal + (same ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
