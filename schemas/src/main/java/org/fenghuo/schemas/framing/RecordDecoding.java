package org.fenghuo.schemas.framing;

import java.io.IOException;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.DatumReader;
import org.fenghuo.schemas.framing.Unreadable.TrailingBytes;
import org.fenghuo.schemas.framing.Unreadable.Undecodable;
import org.fenghuo.schemas.framing.Unreadable.UnknownSymbol;

/** Reads records of one kind that were written in one schema that can be resolved to ours. */
final class RecordDecoding<T> implements Decoding<T> {
    private static final byte[] NO_HEADER = {};

    private final Schema writer;
    private final Schema ours;
    private final DatumReader<T> reader;
    private final SymbolCheck symbols;
    private final RecordEncoder<T> encoder;
    private final boolean sameLayout;
    private final BoundedDecoder decoder = new BoundedDecoder();

    RecordDecoding(
            Schema writer,
            Schema ours,
            DatumReader<T> reader,
            SymbolCheck symbols,
            RecordEncoder<T> encoder) {
        this.writer = writer;
        this.ours = ours;
        this.reader = reader;
        this.symbols = symbols;
        this.encoder = encoder;
        sameLayout =
                SchemaNormalization.toParsingForm(writer)
                        .equals(SchemaNormalization.toParsingForm(ours));
    }

    @Override
    public Reading<T> read(byte[] value, int from) {
        T record;
        try {
            record = reader.read(null, decoder.over(value, from, value.length));
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            // The bytes are a sender's, and so may be the schema: whatever they cause is their
            // fault.
            return refused(explain(value, from, fault), null);
        }
        if (decoder.remainingBytes() > 0) {
            return refused(new TrailingBytes(decoder.position(), decoder.remainingBytes()), null);
        }
        if (symbols.fails(record)) {
            Optional<UnknownSymbol> unknown = new Walk(ours, value, from).unknownSymbol(writer);
            if (unknown.isPresent()) {
                return refused(unknown.get(), record);
            }
        }
        return new Reading.Read<>(record, contentHash(record, value, from));
    }

    private long contentHash(T record, byte[] value, int from) {
        if (sameLayout && decoder.isCanonical()) {
            return ContentHash.of(value, from, value.length);
        }
        byte[] again = encoder.encode(NO_HEADER, record);
        return ContentHash.of(again, 0, again.length);
    }

    private Unreadable explain(byte[] value, int from, Throwable fault) {
        int position = decoder.position();
        return new Walk(ours, value, from)
                .fault(writer)
                .orElseGet(() -> new Undecodable(Optional.empty(), position, fault.toString()));
    }

    private static <T> Reading<T> refused(Unreadable why, T record) {
        return new Reading.Refused<>(why, Optional.ofNullable(record));
    }
}
