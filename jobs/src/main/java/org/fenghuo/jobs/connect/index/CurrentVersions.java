package org.fenghuo.jobs.connect.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.elasticsearch.client.Request;

/** The versions under which documents stand in the index now; 0 where none is known. */
record CurrentVersions(List<Long> versions) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads them as of this moment, without waiting for a refresh. */
    static Request request(List<DocumentKey> keys) {
        ArrayNode wanted = JSON.createArrayNode();
        keys.forEach(key -> wanted.addObject().put("_index", key.index()).put("_id", key.id()));
        Request request = new Request("POST", "/_mget");
        request.addParameter("_source", "false");
        request.addParameter("filter_path", "docs._id,docs._version");
        request.setJsonEntity(JSON.createObjectNode().set("docs", wanted).toString());
        return request;
    }

    static CurrentVersions read(InputStream body, int documents) throws IOException {
        List<Long> versions = new ArrayList<>();
        for (JsonNode document : JSON.readTree(body).path("docs")) {
            versions.add(Math.max(0, document.path("_version").asLong()));
        }
        if (versions.size() != documents) {
            throw new IOException(
                    "Asked for the versions of %d documents, the answer speaks of %d"
                            .formatted(documents, versions.size()));
        }
        return new CurrentVersions(versions);
    }
}
