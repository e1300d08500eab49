package org.fenghuo.local.recount;

import java.util.List;
import org.fenghuo.local.recount.sources.Delay;

/**
 * The version of a record that holds.
 *
 * @param order its place among the versions
 * @param counts what it counts for; empty or one
 * @param listed what the line list says of it; empty or one
 * @param delay how late it was entered
 * @param number a small number of its own
 */
record Held(Order order, List<Share> counts, List<Listed> listed, Delay delay, int number) {}
