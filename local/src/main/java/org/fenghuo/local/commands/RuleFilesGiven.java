package org.fenghuo.local.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fenghuo.feeds.rules.RuleFile;
import org.fenghuo.local.reach.NotThere;
import org.fenghuo.local.rules.CheckedRules;

/** Files of rules that a command is given, and what is told of them. */
final class RuleFilesGiven {
    private RuleFilesGiven() {}

    static List<RuleFile> read(List<Path> files) throws IOException {
        List<RuleFile> read = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new NotThere(
                        "找不到规则文件。%s is not there, is no file or cannot be read".formatted(file));
            }
            read.add(RuleFile.read(file));
        }
        return read;
    }

    /** Tells all faults and how many there are; whether there are none. */
    static boolean tell(CheckedRules checked, PrintStream out) {
        checked.faults().forEach(fault -> out.println(fault.inWords()));
        out.printf(
                "规则 rules %,d, 错误 faults %,d%n", checked.rules().size(), checked.faults().size());
        return checked.faults().isEmpty();
    }
}
