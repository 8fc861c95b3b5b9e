package org.changkai.search.query.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpDeserializer;
import co.elastic.clients.transport.Endpoint;
import java.io.IOException;
import org.changkai.search.index.EngineAwayException;
import org.changkai.search.query.RefusedQuestionException;
import org.changkai.search.query.ViewGoneException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Searches with the client's requests, and their answers as they come: JSON of which we read a few fields. The client's own
 * classes for answers read all of them, and cost more than the call.
 */
final class SearchCalls {

    private static final Endpoint<SearchRequest, JsonNode, ErrorResponse> ANSWERED_IN_JSON =
            SearchRequest._ENDPOINT.withResponseDeserializer(JsonpDeserializer.of(JsonNode.class));
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    private final ElasticsearchClient client;

    SearchCalls(ElasticsearchClient client) {
        this.client = client;
    }

    /** @param view what it is asked of; whoever asks of one that is gone is told so */
    JsonNode ask(SearchRequest request, @Nullable String view) {
        try {
            return whole(client._transport().performRequest(request, ANSWERED_IN_JSON, client._transportOptions()));
        } catch (ElasticsearchException refused) {
            if ((refused.status() == NOT_FOUND && view == null) || refused.status() >= SERVER_ERROR) {
                throw new EngineAwayException(refused);
            }
            throw view == null ? new RefusedQuestionException(refused) : new ViewGoneException(refused);
        } catch (IOException away) {
            throw new EngineAwayException(away);
        }
    }

    private static JsonNode whole(JsonNode answer) throws IOException {
        if (answer.path("timed_out").asBoolean(true)
                || answer.path("_shards").path("failed").asInt(1) > 0) {
            throw new IOException("only a part has answered");
        }
        return answer;
    }
}
