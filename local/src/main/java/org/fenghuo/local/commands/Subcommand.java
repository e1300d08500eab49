package org.fenghuo.local.commands;

import java.util.concurrent.Callable;

/**
 * A command that another module adds to {@code fenghuo}: a picocli command with a public
 * constructor, named in META-INF/services; what it returns is the exit code.
 */
public interface Subcommand extends Callable<Integer> {}
