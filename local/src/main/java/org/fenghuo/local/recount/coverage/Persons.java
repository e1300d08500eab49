package org.fenghuo.local.recount.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.fenghuo.local.recount.Order;
import org.fenghuo.local.recount.sources.Delay;
import org.fenghuo.local.recount.sources.Entering;

/** Keeps, of each record of each person, the version that holds. */
public final class Persons {
    private static final int PARTS = 256;
    private static final int DELETED = 1;

    private final List<RecordTable> parts =
            IntStream.range(0, PARTS).mapToObj(part -> new RecordTable()).toList();
    private final List<Content> contents = new ArrayList<>();
    private final Map<Content, Integer> numbers = new HashMap<>();
    private final List<Delay> delays = new ArrayList<>(List.of(Delay.NONE));
    private final Map<Delay, Integer> delayNumbers = new HashMap<>(Map.of(Delay.NONE, 0));
    private final MessageDigest digest;

    /** Nobody yet. */
    public Persons() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** A version of a record of a person says that. */
    void says(String person, String record, Order order, Content content, Entering entering) {
        int known = numbers.computeIfAbsent(content, unseen -> contents.size());
        if (known == contents.size()) {
            contents.add(content);
        }
        put(person, record, order, DELETED + 1 + known, entering);
    }

    /** A version of a record of a person takes it away. */
    void deletes(String person, String record, Order order, Entering entering) {
        put(person, record, order, DELETED, entering);
    }

    private void put(String person, String record, Order order, int number, Entering entering) {
        ByteBuffer ofPerson = digested(person);
        long first = ofPerson.getLong();
        long second = ofPerson.getLong();
        RecordTable.Key key = new RecordTable.Key(first, second, digested(record).getLong());
        RecordTable part = parts.get((int) (first & PARTS - 1));
        int slot = part.put(key, order, number);
        if (slot != RecordTable.NOT_PUT) {
            Delay delay = entering.replaces(delays.get(part.delay(slot)));
            part.delay(slot, numberOf(delay));
        }
    }

    private int numberOf(Delay delay) {
        int known = delayNumbers.computeIfAbsent(delay, unseen -> delays.size());
        if (known == delays.size()) {
            delays.add(delay);
        }
        return known;
    }

    private ByteBuffer digested(String text) {
        return ByteBuffer.wrap(digest.digest(text.getBytes(UTF_8)));
    }

    /** How many records there are, deleted ones included. */
    public long records() {
        return parts.stream().mapToLong(RecordTable::size).sum();
    }

    /** Hands out each person of whom something is known. */
    void forEach(Consumer<KnownPerson> taker) {
        for (RecordTable part : parts) {
            int[] slots = part.byPerson();
            int begin = 0;
            for (int at = 1; at <= slots.length; at++) {
                if (at == slots.length || !part.isSamePerson(slots[begin], slots[at])) {
                    hand(part, slots, begin, at, taker);
                    begin = at;
                }
            }
        }
    }

    private void hand(
            RecordTable part, int[] slots, int from, int to, Consumer<KnownPerson> taker) {
        List<KnownPerson.Said> said = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            int number = part.content(slots[i]);
            if (number != DELETED) {
                said.add(
                        new KnownPerson.Said(
                                part.order(slots[i]), contents.get(number - DELETED - 1)));
            }
        }
        if (!said.isEmpty()) {
            taker.accept(KnownPerson.of(said));
        }
    }
}
