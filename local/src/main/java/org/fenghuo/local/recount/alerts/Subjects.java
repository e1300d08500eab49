package org.fenghuo.local.recount.alerts;

/** Tells of which disease a subject of a rule is a sub-type. */
@FunctionalInterface
public interface Subjects {
    /** The disease of which it is a sub-type, else itself. */
    String root(String subject);
}
