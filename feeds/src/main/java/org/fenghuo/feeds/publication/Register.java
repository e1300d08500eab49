package org.fenghuo.feeds.publication;

import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * All cases of a data set as they are known after each batch.
 *
 * @param <B> what the publisher changes at once
 * @param <C> what is remembered of a case
 */
public interface Register<B extends Batch, C extends Card> {
    /** Follows the publisher; every card made, changed or withdrawn is named, often or once. */
    void follow(B batch, Consumer<C> touched);

    /** What is known of the case now; of a withdrawn one its head alone. */
    SpecificRecordBase record(C card, Telling telling);

    List<String> notes();
}
