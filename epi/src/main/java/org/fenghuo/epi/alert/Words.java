package org.fenghuo.epi.alert;

/**
 * What an alert says to people.
 *
 * @param subjectZh name of the subject in Chinese
 * @param subjectEn name of the subject in English
 * @param headlineZh one line in Chinese
 * @param headlineEn one line in English
 * @param explanationZh why, in Chinese
 * @param explanationEn why, in English
 */
public record Words(
        String subjectZh,
        String subjectEn,
        String headlineZh,
        String headlineEn,
        String explanationZh,
        String explanationEn) {}
