package org.fenghuo.local.commands;

import picocli.CommandLine.Option;

/** What commands that make topics are told about them. */
final class NewTopics {
    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = {
                "主题分区数。",
                "Partitions of new topics of records (default: ${DEFAULT-VALUE})."
            })
    private int partitions;

    int partitions() {
        return partitions;
    }
}
