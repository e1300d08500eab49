package org.fenghuo.feeds.publication;

/**
 * What a feed will send when it is played to its end.
 *
 * @param publications how many publications
 * @param records how many records in all of them
 */
public record FeedSize(int publications, long records) {}
