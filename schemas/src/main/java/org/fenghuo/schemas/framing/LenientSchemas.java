package org.fenghuo.schemas.framing;

import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/** Parses what others say their schema is. */
final class LenientSchemas {
    private LenientSchemas() {}

    /**
     * The schema in that text. A wrong default is let pass: only a reader's defaults are used.
     *
     * @throws SchemaParseException whatever is wrong with the text
     */
    @SuppressWarnings("deprecation") // the successor has no say in the matter of defaults
    static Schema parse(String json) {
        try {
            return new Schema.Parser().setValidateDefaults(false).parse(json);
        } catch (SchemaParseException wrong) {
            throw wrong;
        } catch (RuntimeException | StackOverflowError wrong) {
            // Avro meets a name it does not know, or a very deep text, with whatever comes of it.
            throw new SchemaParseException(wrong);
        }
    }
}
