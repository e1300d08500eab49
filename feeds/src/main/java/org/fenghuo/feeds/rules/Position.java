package org.fenghuo.feeds.rules;

/**
 * A place in a file.
 *
 * @param file name of the file
 * @param line line, from 1
 * @param column column, from 1
 */
public record Position(String file, int line, int column) {
    @Override
    public String toString() {
        return "%s:%d:%d".formatted(file, line, column);
    }
}
