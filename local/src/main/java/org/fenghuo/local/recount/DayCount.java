package org.fenghuo.local.recount;

/** What was counted in one series on one day. */
final class DayCount {
    static final DayCount NOTHING = new DayCount();

    private int cases;
    private int suspected;
    private int carriers;
    private int chronic;
    private int deaths;
    private int imported;

    void add(Share.What what) {
        switch (what.measure()) {
            case CASE -> addCase(what);
            case CHRONIC -> chronic++;
            case SUSPECTED -> suspected++;
            case CARRIER -> carriers++;
        }
    }

    private void addCase(Share.What what) {
        cases++;
        deaths += what.died() ? 1 : 0;
        imported += what.imported() ? 1 : 0;
    }

    int cases() {
        return cases;
    }

    int suspected() {
        return suspected;
    }

    int carriers() {
        return carriers;
    }

    int chronic() {
        return chronic;
    }

    int deaths() {
        return deaths;
    }

    int imported() {
        return imported;
    }
}
