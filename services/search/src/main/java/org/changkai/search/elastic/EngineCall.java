package org.changkai.search.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import org.changkai.search.index.EngineAwayException;

/** One call of the search engine. Whatever it does not answer as it should means that it is away. */
@FunctionalInterface
public interface EngineCall<T> {

    T make() throws IOException;

    static <T> T ask(EngineCall<T> call) {
        try {
            return call.make();
        } catch (IOException | ElasticsearchException away) {
            throw new EngineAwayException(away);
        }
    }
}
