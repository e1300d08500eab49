package org.fenghuo.local.loading;

import java.util.Locale;

/** The language in which a person is told. */
public enum Language {
    ZH,
    EN;

    /** That of this machine; English unless it is Chinese. */
    public static Language ofMachine() {
        return Locale.getDefault().getLanguage().equals("zh") ? ZH : EN;
    }
}
