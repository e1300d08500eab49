package org.fenghuo.jobs.connect.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One slot a document, in the order in which they came; those that are due stand in front. */
final class Buffer {
    private final Map<DocumentKey, Slot> slots = new HashMap<>();
    private final ArrayDeque<Slot> ready = new ArrayDeque<>();
    private int due;

    /** Takes the value; true if an older one of the same document need no longer be sent. */
    boolean put(DocumentKey key, Document document) {
        Slot slot = slots.get(key);
        if (slot == null) {
            slot = new Slot(key);
            slots.put(key, slot);
        }
        boolean conflated = slot.offer(document);
        if (!conflated && !slot.isOnItsWay()) {
            ready.addLast(slot);
        }
        return conflated;
    }

    boolean holds(DocumentKey key) {
        return slots.containsKey(key);
    }

    int size() {
        return slots.size();
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    /** How many could set out now. */
    int ready() {
        return ready.size();
    }

    int due() {
        return due;
    }

    /** All that are ready now need wait no longer. */
    void makeAllDue() {
        due = ready.size();
    }

    /** The next to set out; there must be one. */
    Slot poll() {
        due = Math.max(0, due - 1);
        return ready.removeFirst();
    }

    /** What was sent is settled; a newer value of that document queues up. */
    void settle(Slot slot) {
        slot.settle();
        if (slot.isWaiting()) {
            ready.addLast(slot);
            return;
        }
        slots.remove(slot.key());
    }

    /** Slots whose value waits again: to the front, in their order, and due. */
    void putBack(List<Slot> back) {
        List<Slot> lastFirst = new ArrayList<>(back);
        Collections.reverse(lastFirst);
        lastFirst.forEach(ready::addFirst);
        due += back.size();
    }
}
