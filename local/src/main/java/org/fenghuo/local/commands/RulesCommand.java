package org.fenghuo.local.commands;

import picocli.CommandLine.Command;

/** Rules of detection as data. */
@Command(
        name = "rules",
        description = {
            "检查、发送、列出、删除预警规则。Look at the rules of detection and change them.",
            "Rules are data: files of YAML, sent to a running system, which judges by them from"
                    + " then on.%n"
        },
        subcommands = {
            RulesCheckCommand.class,
            RulesPutCommand.class,
            RulesListCommand.class,
            RulesRemoveCommand.class
        },
        footer = {
            "",
            "How a rule is written: docs/rules.md. Shipped rules: data/reference/rules.",
            "",
            "Examples:",
            "  fenghuo rules check mine.yaml",
            "  fenghuo rules put mine.yaml --dir D",
            "  fenghuo rules list --dir D",
            "  fenghuo rules remove varicella-school-2 --dir D"
        })
public final class RulesCommand {}
