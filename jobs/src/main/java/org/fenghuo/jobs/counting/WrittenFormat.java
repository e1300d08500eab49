package org.fenghuo.jobs.counting;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.List;
import org.fenghuo.epi.counting.SubjectArea;

/** Says of documents of one index from which key and cell they were made. */
public interface WrittenFormat extends Serializable {
    /** Pattern of the names of the indices. */
    String indices();

    /** The fields that it needs. */
    List<String> fields();

    /** The key of a document. */
    SubjectArea key(JsonNode fields);

    /** A cell whose change writes the document. */
    long cell(JsonNode fields);
}
