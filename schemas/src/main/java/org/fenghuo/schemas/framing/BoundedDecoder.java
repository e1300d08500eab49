package org.fenghuo.schemas.framing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;

/**
 * Reads Avro's binary encoding from a byte array: never past the end, never reserving more than is
 * there, never more items than bytes. Avro's own decoder leaves the position unknown, takes a cut
 * long for zero and any byte for a boolean, and loops over lists of empty items at the sender's
 * will.
 */
final class BoundedDecoder extends Decoder {
    private static final int CONTINUES = 0x80;
    private static final char REPLACEMENT = '\uFFFD';

    private byte[] bytes = {};
    private int position;
    private int end;
    private long itemsLeft;
    private boolean canonical;

    /** Starts again, on the bytes from one index up to another. */
    BoundedDecoder over(byte[] value, int from, int to) {
        bytes = value;
        position = from;
        end = to;
        itemsLeft = (long) to - from;
        canonical = true;
        return this;
    }

    /** Index of the byte to be read next. */
    int position() {
        return position;
    }

    /**
     * All that was read is encoded as an Avro library would write it, so equal content is equal
     * bytes.
     */
    boolean isCanonical() {
        return canonical;
    }

    @Override
    public int remainingBytes() {
        return end - position;
    }

    @Override
    public void readNull() {}

    @Override
    public boolean readBoolean() throws IOException {
        int read = next();
        if (read > 1 || read < 0) {
            throw MalformedValue.because("a boolean of " + (read & 0xff));
        }
        return read == 1;
    }

    @Override
    public int readInt() throws IOException {
        int read = next();
        if (read >= 0) {
            return (read >>> 1) ^ -(read & 1);
        }
        long wide = readRest(read);
        if (wide != (int) wide) {
            throw MalformedValue.because("the int " + wide + ", which has more than 32 bits");
        }
        return (int) wide;
    }

    @Override
    public long readLong() throws IOException {
        int read = next();
        return read >= 0 ? signed(read) : readRest(read);
    }

    private long readRest(int first) throws MalformedValue {
        long bits = first & 0x7f;
        for (int shift = 7; shift < 64; shift += 7) {
            int read = next();
            bits |= (long) (read & 0x7f) << shift;
            if ((read & CONTINUES) == 0) {
                if (shift == 63 && read > 1) {
                    break;
                }
                canonical &= read != 0;
                return signed(bits);
            }
        }
        throw MalformedValue.because("a number of more than 64 bits");
    }

    private static long signed(long zigzag) {
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    private int next() throws MalformedValue {
        if (position >= end) {
            throw MalformedValue.truncated("the end of the value");
        }
        return bytes[position++];
    }

    @Override
    public float readFloat() throws IOException {
        return Float.intBitsToFloat(LittleEndian.intAt(bytes, take(Float.BYTES)));
    }

    @Override
    public double readDouble() throws IOException {
        return Double.longBitsToDouble(LittleEndian.longAt(bytes, take(Double.BYTES)));
    }

    @Override
    public String readString() throws IOException {
        int length = readLength();
        int from = take(length);
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(ByteBuffer.wrap(bytes, from, length))) {
            throw MalformedValue.because("text that is not UTF-8");
        }
        return text;
    }

    private static boolean isUtf8(ByteBuffer encoded) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(encoded).hasArray();
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    @Override
    public Utf8 readString(Utf8 old) throws IOException {
        return new Utf8(readString());
    }

    @Override
    public void skipString() throws IOException {
        take(readLength());
    }

    @Override
    public ByteBuffer readBytes(ByteBuffer old) throws IOException {
        byte[] copy = new byte[readLength()];
        readFixed(copy, 0, copy.length);
        return ByteBuffer.wrap(copy);
    }

    @Override
    public void skipBytes() throws IOException {
        take(readLength());
    }

    @Override
    public void readFixed(byte[] into, int start, int length) throws IOException {
        System.arraycopy(bytes, take(length), into, start, length);
    }

    @Override
    public void skipFixed(int length) throws IOException {
        take(length);
    }

    @Override
    public int readEnum() throws IOException {
        return readInt();
    }

    @Override
    public int readIndex() throws IOException {
        return readInt();
    }

    @Override
    public long readArrayStart() throws IOException {
        return readItemCount();
    }

    @Override
    public long arrayNext() throws IOException {
        long items = readItemCount();
        canonical &= items == 0;
        return items;
    }

    @Override
    public long skipArray() throws IOException {
        return readItemCount();
    }

    @Override
    public long readMapStart() throws IOException {
        return readArrayStart();
    }

    @Override
    public long mapNext() throws IOException {
        return arrayNext();
    }

    @Override
    public long skipMap() throws IOException {
        return skipArray();
    }

    /** Counts over the whole value: many small blocks of empty items cost a sender nothing. */
    private long readItemCount() throws IOException {
        long items = readLong();
        if (items < 0) {
            canonical = false;
            refuseBeyondEnd(readLong());
            items = -items;
        }
        if (items < 0 || items > itemsLeft) {
            throw MalformedValue.because(
                    "a list of " + Long.toUnsignedString(items) + " items in too few bytes");
        }
        itemsLeft -= items;
        return items;
    }

    private int readLength() throws IOException {
        long length = readLong();
        refuseBeyondEnd(length);
        return (int) length;
    }

    private void refuseBeyondEnd(long length) throws MalformedValue {
        if (length < 0) {
            throw MalformedValue.because("the negative length " + length);
        }
        if (length > end - position) {
            throw MalformedValue.truncated(
                    "a length of " + length + " where " + (end - position) + " bytes are left");
        }
    }

    private int take(int length) throws MalformedValue {
        refuseBeyondEnd(length);
        int from = position;
        position += length;
        return from;
    }
}
