package org.fenghuo.jobs.connect.index;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpHost;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.apache.http.impl.nio.reactor.IOReactorConfig;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;

/** Makes the official low-level client from our settings; it connects at its first request. */
public final class Elasticsearch {
    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;

    private Elasticsearch() {}

    /** A client that the caller closes. */
    public static RestClient connect(ConnectionSettings settings) throws IOException {
        Optional<SSLContext> tls = settings.trust().context();
        int timeout = Math.toIntExact(settings.socketTimeout().toMillis());
        var builder =
                RestClient.builder(
                                settings.addresses().stream()
                                        .map(Elasticsearch::host)
                                        .toArray(HttpHost[]::new))
                        .setCompressionEnabled(settings.compression())
                        .setDefaultHeaders(headers(settings.credentials()))
                        .setRequestConfigCallback(
                                request ->
                                        request.setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                                                .setSocketTimeout(timeout))
                        .setHttpClientConfigCallback(http -> configure(http, tls));
        if (!settings.pathPrefix().isEmpty()) {
            builder.setPathPrefix(settings.pathPrefix());
        }
        return builder.build();
    }

    private static HttpAsyncClientBuilder configure(
            HttpAsyncClientBuilder http, Optional<SSLContext> tls) {
        tls.ifPresent(http::setSSLContext);
        return http.setDefaultIOReactorConfig(
                IOReactorConfig.custom().setIoThreadCount(1).setSoKeepAlive(true).build());
    }

    private static HttpHost host(URI address) {
        return new HttpHost(address.getHost(), address.getPort(), address.getScheme());
    }

    private static Header[] headers(Credentials credentials) {
        return credentials.authorization().stream()
                .map(value -> new BasicHeader(HttpHeaders.AUTHORIZATION, value))
                .toArray(Header[]::new);
    }
}
