package org.fenghuo.schemas.framing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.fenghuo.schemas.framing.Unreadable.Truncated;
import org.fenghuo.schemas.framing.Unreadable.Undecodable;
import org.fenghuo.schemas.framing.Unreadable.UnknownSymbol;

/** Goes through a refused value once more, slowly, to say which field is at fault. */
final class Walk {
    private static final int DEEPEST = 200;

    private final Schema ours;
    private final BoundedDecoder decoder;
    private final StringBuilder path = new StringBuilder();
    private int depth;
    private UnknownSymbol unknown;

    Walk(Schema ours, byte[] value, int from) {
        this.ours = ours;
        this.decoder = new BoundedDecoder().over(value, from, value.length);
    }

    /** Where and why the value cannot be decoded; empty if the walk finds nothing wrong. */
    Optional<Unreadable> fault(Schema writer) {
        try {
            visit(writer, ours);
            return Optional.empty();
        } catch (MalformedValue fault) {
            Optional<String> at = Optional.of(path.toString()).filter(field -> !field.isEmpty());
            return Optional.of(
                    fault.isTruncated()
                            ? new Truncated(at, decoder.position(), fault.getMessage())
                            : new Undecodable(at, decoder.position(), fault.getMessage()));
        } catch (IOException impossible) {
            throw new IllegalStateException("an array in memory failed to be read", impossible);
        }
    }

    /** The first symbol the sender wrote that we do not have. */
    Optional<UnknownSymbol> unknownSymbol(Schema writer) {
        fault(writer);
        return Optional.ofNullable(unknown);
    }

    private void visit(Schema writer, Schema reader) throws IOException {
        if (++depth > DEEPEST) {
            throw MalformedValue.because("more than " + DEEPEST + " levels within each other");
        }
        switch (writer.getType()) {
            case RECORD -> visitFields(writer, ReaderSide.of(writer, reader));
            case UNION -> visitBranch(writer, reader);
            case ENUM -> visitSymbol(writer, ReaderSide.of(writer, reader));
            case ARRAY -> visitItems(writer.getElementType(), ReaderSide.items(reader), false);
            case MAP -> visitItems(writer.getValueType(), ReaderSide.items(reader), true);
            default -> visitLeaf(writer);
        }
        depth--;
    }

    private void visitFields(Schema writer, Schema reader) throws IOException {
        int before = path.length();
        for (Schema.Field field : writer.getFields()) {
            path.append(before == 0 ? "" : ".").append(field.name());
            visit(field.schema(), ReaderSide.field(reader, field.name()));
            path.setLength(before);
        }
    }

    private void visitBranch(Schema writer, Schema reader) throws IOException {
        int branch = decoder.readIndex();
        List<Schema> branches = writer.getTypes();
        if (branch < 0 || branch >= branches.size()) {
            throw MalformedValue.because(
                    "branch %d of a union of %d".formatted(branch, branches.size()));
        }
        visit(branches.get(branch), reader);
    }

    private void visitSymbol(Schema writer, Schema reader) throws IOException {
        int index = decoder.readEnum();
        List<String> symbols = writer.getEnumSymbols();
        if (index < 0 || index >= symbols.size()) {
            throw MalformedValue.because(
                    "symbol %d of an enum of %d".formatted(index, symbols.size()));
        }
        if (unknown == null && reader != null) {
            unknown = unlessKnown(symbols.get(index), reader);
        }
    }

    private UnknownSymbol unlessKnown(String symbol, Schema reader) {
        List<String> known =
                reader.getEnumSymbols().stream()
                        .filter(one -> !one.equals(SymbolCheck.UNRECOGNISED))
                        .toList();
        return known.contains(symbol)
                ? null
                : new UnknownSymbol(Optional.of(path.toString()), symbol, known);
    }

    private void visitItems(Schema item, Schema reader, boolean keyed) throws IOException {
        int before = path.length();
        int number = 0;
        for (long left = decoder.readArrayStart(); left > 0; left = decoder.arrayNext()) {
            for (long i = 0; i < left; i++) {
                path.append('[').append(keyed ? decoder.readString() : number++).append(']');
                visit(item, reader);
                path.setLength(before);
            }
        }
    }

    private void visitLeaf(Schema writer) throws IOException {
        switch (writer.getType()) {
            case STRING -> decoder.readString();
            case BYTES -> decoder.skipBytes();
            case FIXED -> decoder.skipFixed(writer.getFixedSize());
            case INT -> decoder.readInt();
            case LONG -> decoder.readLong();
            case FLOAT -> decoder.readFloat();
            case DOUBLE -> decoder.readDouble();
            case BOOLEAN -> decoder.readBoolean();
            default -> decoder.readNull();
        }
    }
}
