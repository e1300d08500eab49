package org.fenghuo.epi.counting;

/** A disease in an area: the key under which windows are kept. */
public record DiseaseArea(String disease, String area) {}
