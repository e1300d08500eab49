package org.fenghuo.jobs.connect.index;

/** What came of a request as a whole. */
sealed interface Reply<A> {
    /** The server did what was asked. */
    record Answered<A>(A answer) implements Reply<A> {}

    /** The server read the request and will never take it in this form. */
    record Unacceptable<A>(String reason, boolean tooLarge) implements Reply<A> {}

    /** Nothing in the request is at fault: the same again, later. The text is for an operator. */
    record Failed<A>(String problem) implements Reply<A> {}
}
