package org.fenghuo.feeds.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Checks that the header of a file names fields of its records, each once and all that it must. */
final class CsvHeader {
    private final RecordKind kind;
    private final List<String> columns;
    private final List<FieldFault> faults = new ArrayList<>();

    private CsvHeader(RecordKind kind, List<String> columns) {
        this.kind = kind;
        this.columns = columns;
    }

    /** The names of the columns in their order. */
    static List<String> check(String file, RawRow row, RecordKind kind)
            throws UnreadableFileException {
        List<String> columns = row.texts().values().stream().map(String::strip).toList();
        CsvHeader header = new CsvHeader(kind, columns);
        header.faults.addAll(row.faults());
        if (!columns.isEmpty()) {
            header.otherForm().ifPresentOrElse(header.faults::add, header::examine);
        } else if (row.faults().isEmpty()) {
            header.faults.add(Faults.empty(file));
        }
        if (header.faults.isEmpty()) {
            return columns;
        }
        throw new UnreadableFileException(
                header.faults.stream().map(fault -> RowFault.of(fault, file, row)).toList());
    }

    private Optional<FieldFault> otherForm() {
        if (columns.size() == 1 && columns.get(0).contains("\t")) {
            return Optional.of(Faults.tabs());
        }
        if (columns.size() == 1 && columns.get(0).contains(";")) {
            return Optional.of(Faults.semicolons());
        }
        boolean anyMeant =
                columns.stream().anyMatch(name -> Nearest.to(name, kind.names()).isPresent());
        return anyMeant ? Optional.empty() : Optional.of(Faults.noHeader(kind.required()));
    }

    private void examine() {
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            String place = String.valueOf(column + 1);
            if (!seen.add(name)) {
                continue;
            }
            if (!kind.names().contains(name)) {
                faults.add(Faults.unknownColumn(name, place, kind.names()));
            } else if (!kind.readable(name)) {
                faults.add(Faults.nestedColumn(name, place));
            }
            if (places(name).contains(",")) {
                faults.add(Faults.duplicateColumn(name, places(name)));
            }
        }
        kind.required().stream()
                .filter(name -> !seen.contains(name))
                .forEach(name -> faults.add(Faults.missingColumn(name)));
    }

    private String places(String name) {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).equals(name))
                .mapToObj(column -> String.valueOf(column + 1))
                .collect(Collectors.joining(", "));
    }
}
