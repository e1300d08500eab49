package org.fenghuo.jobs.counting;

import java.io.Serializable;
import java.util.function.Consumer;
import org.fenghuo.epi.place.AreaTree;

/**
 * Says which documents changes of a key call for; what each kind of documents is, is the business
 * of its job.
 *
 * @param <D> a document
 */
public interface Documents<D> extends Serializable {
    /** A writer over the areas in force, which change under it. */
    Writer<D> over(AreaTree tree);

    /**
     * Whether a change concerns its own day and every later one; then a writer is told only of the
     * first days that changed of each series, if not of these alone.
     */
    default boolean concernLaterDays() {
        return false;
    }

    /** Writes documents of one subtask. */
    interface Writer<D> {
        /**
         * Writes what is due of a key, and plans in its pending days what is due later.
         *
         * @param changed cells that changed or were touched, growing
         * @param today the day that has begun last
         */
        void write(KeyCounts counts, long[] changed, int today, Consumer<D> out) throws Exception;
    }
}
