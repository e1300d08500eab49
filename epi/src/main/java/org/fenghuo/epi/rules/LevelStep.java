package org.fenghuo.epi.rules;

import java.io.Serializable;

/**
 * A higher level from a higher value on.
 *
 * @param atLeast from this value on
 * @param level the level
 */
public record LevelStep(double atLeast, Level level) implements Serializable {}
