package org.fenghuo.schemas.framing;

import java.util.List;
import java.util.Optional;

/** Why a value is refused before its content is looked at. */
public sealed interface Unreadable {
    /** A stable kebab-case word for the kind of fault. */
    String code();

    /** Field at fault, as in {@code populations[2].year}; empty when it is not one field. */
    default Optional<String> path() {
        return Optional.empty();
    }

    /** What was found, in words. */
    String found();

    /** What would have been right, in words. */
    String expected();

    /** The value starts like neither framing. */
    record NotFramed(String found) implements Unreadable {
        @Override
        public String code() {
            return "not-framed";
        }

        @Override
        public String expected() {
            return "C3 01 and an 8-byte schema fingerprint, or 00 and a 4-byte registry id";
        }
    }

    /** The framing is right, but nobody knows the schema it names. */
    record UnknownSchema(String found, String expected) implements Unreadable {
        @Override
        public String code() {
            return "unknown-schema";
        }
    }

    /** The schema is known, but its records cannot be read as the ones expected here. */
    record WrongKind(String found, String expected) implements Unreadable {
        @Override
        public String code() {
            return "wrong-kind";
        }
    }

    /** The value ends before its record does. */
    record Truncated(Optional<String> path, int position, String problem) implements Unreadable {
        @Override
        public String code() {
            return "truncated";
        }

        @Override
        public String found() {
            return problem + " at byte " + position;
        }

        @Override
        public String expected() {
            return "the whole record";
        }
    }

    /** The bytes cannot be a record of the schema they name. */
    record Undecodable(Optional<String> path, int position, String problem) implements Unreadable {
        @Override
        public String code() {
            return "undecodable";
        }

        @Override
        public String found() {
            return problem + " at byte " + position;
        }

        @Override
        public String expected() {
            return "Avro's binary encoding in the schema that the value names";
        }
    }

    /** The record ends before the value does: the writer used another schema than it says. */
    record TrailingBytes(int position, int bytes) implements Unreadable {
        @Override
        public String code() {
            return "trailing-bytes";
        }

        @Override
        public String found() {
            return bytes + " bytes after the record, which ends at byte " + position;
        }

        @Override
        public String expected() {
            return "one record and nothing after it";
        }
    }

    /** A symbol that our version of the enum does not have; taking its default would be a guess. */
    record UnknownSymbol(Optional<String> path, String symbol, List<String> symbols)
            implements Unreadable {
        public UnknownSymbol {
            symbols = List.copyOf(symbols);
        }

        @Override
        public String code() {
            return "unknown-symbol";
        }

        @Override
        public String found() {
            return symbol;
        }

        @Override
        public String expected() {
            return "one of " + String.join(", ", symbols);
        }
    }
}
