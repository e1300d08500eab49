package org.fenghuo.feeds.files;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** No row of the file can be read, since its header does not say what stands where. */
public final class UnreadableFileException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final transient List<RowFault> faults;

    UnreadableFileException(List<RowFault> faults) {
        super(
                faults.stream()
                        .map(fault -> fault.inWords() + ": " + fault.hintEn())
                        .collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong with the header. */
    public List<RowFault> faults() {
        return faults;
    }
}
