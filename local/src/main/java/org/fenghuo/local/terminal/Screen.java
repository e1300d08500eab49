package org.fenghuo.local.terminal;

import java.io.PrintStream;

/** The part of a terminal that is drawn over again and again. */
public final class Screen {
    private final PrintStream out;
    private final boolean redraws;
    private int linesDrawn;

    public Screen(PrintStream out, Terminal terminal) {
        this.out = out;
        this.redraws = terminal.redraws();
    }

    /** Shows text of whole lines in the place of what was shown before, or after it. */
    public synchronized void show(String text) {
        if (redraws && linesDrawn > 0) {
            out.print("\u001b[" + linesDrawn + "A\u001b[J");
        }
        out.print(text);
        out.flush();
        linesDrawn = (int) text.chars().filter(c -> c == '\n').count();
    }

    /** Leaves what is shown where it is; the next text comes below. */
    public synchronized void keep() {
        linesDrawn = 0;
    }
}
