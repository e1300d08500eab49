package org.fenghuo.jobs.connect.alerts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who tells how far its event time has come.
 *
 * @param job name of its job
 * @param subtask which of the subtasks that send for the job, from 0
 * @param subtasks how many of them there are
 */
record Teller(String job, int subtask, int subtasks) {
    private static final Pattern WRITTEN = Pattern.compile("(.*) ([0-9]{1,5})/([0-9]{1,5})");

    /** The teller of that name; empty if it is the name of none. */
    static Optional<Teller> named(String name) {
        Matcher matcher = WRITTEN.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int subtask = Integer.parseInt(matcher.group(2));
        int subtasks = Integer.parseInt(matcher.group(3));
        return subtask < subtasks
                ? Optional.of(new Teller(matcher.group(1), subtask, subtasks))
                : Optional.empty();
    }

    /** Its name, as {@code fenghuo-cases 0/2}. */
    @Override
    public String toString() {
        return "%s %d/%d".formatted(job, subtask, subtasks);
    }
}
