package org.changkai.search.index;

/** The search engine does not answer, or not in time, or lacks the index. */
public class EngineAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineAwayException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
