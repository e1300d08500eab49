package org.fenghuo.epi.rules;

import java.io.Serializable;

/**
 * What a rule tells people.
 *
 * @param actionZh what to do, in Chinese
 * @param actionEn what to do, in English
 * @param legalBasis provision by which it is a duty, empty where it is none
 * @param source where the threshold was found
 * @param mark how sure that is
 */
public record Advice(
        String actionZh, String actionEn, String legalBasis, String source, String mark)
        implements Serializable {}
