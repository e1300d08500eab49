package org.fenghuo.jobs.connect.index;

/** The place of a document: one index, one id. */
record DocumentKey(String index, String id) {
    /** For people, in messages. */
    String path() {
        return index + "/" + id;
    }
}
