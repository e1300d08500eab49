package org.fenghuo.local.terminal;

/** What something is called in Chinese and in English; one of them may be empty. */
public record Name(String zh, String en) {
    @Override
    public String toString() {
        return zh.equals(en) ? zh : (zh + " " + en).strip();
    }
}
