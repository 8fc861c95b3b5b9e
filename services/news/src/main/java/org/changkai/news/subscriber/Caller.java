package org.changkai.news.subscriber;

import java.util.Map;

/** Calls subscribers. Whatever goes wrong is an answer with status 0. */
public interface Caller {

    /** What came back; the body is cut off after some hundred bytes. */
    record Answer(int status, String body) {

        public boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    Answer get(String address);

    Answer post(String address, String type, Map<String, String> headers, byte[] body);
}
