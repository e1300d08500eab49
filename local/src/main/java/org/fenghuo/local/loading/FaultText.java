package org.fenghuo.local.loading;

import org.fenghuo.feeds.files.RowFault;

/** Tells of a faulty row in a language: where, what was found, what is right and what to do. */
record FaultText(Language language) {
    String of(RowFault fault) {
        return switch (language) {
            case EN -> "%s. %s".formatted(fault.inWords(), fault.hintEn());
            case ZH -> chinese(fault);
        };
    }

    private static String chinese(RowFault fault) {
        String column = fault.column().isEmpty() ? "" : ",列 " + fault.column();
        return "%s 第 %d 行%s:发现“%s”,应为 %s(%s)。%s"
                .formatted(
                        fault.file(),
                        fault.line(),
                        column,
                        fault.found(),
                        fault.expected(),
                        fault.code(),
                        fault.hintZh());
    }
}
