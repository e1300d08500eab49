package org.fenghuo.jobs.alerts;

import java.io.Serializable;
import java.util.Map;

/**
 * Names of what alerts are about.
 *
 * @param zh by id, in Chinese
 * @param en by id, in English
 */
public record Subjects(Map<String, String> zh, Map<String, String> en) implements Serializable {
    public Subjects {
        zh = Map.copyOf(zh);
        en = Map.copyOf(en);
    }

    String nameZh(String subject) {
        return zh.getOrDefault(subject, subject);
    }

    String nameEn(String subject) {
        return en.getOrDefault(subject, subject);
    }
}
