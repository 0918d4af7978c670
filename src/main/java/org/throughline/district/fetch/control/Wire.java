package org.throughline.district.fetch.control;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.throughline.district.fetch.control.FetchFailed.Reason;

/** Sends one request and keeps the whole answer in a file, however slow or large the other side is. Follows nothing. */
final class Wire {

    private static final int MEGABYTE = 1 << 20;

    private final FetchLimits limits;
    private final Path body;
    private final HttpClient client;

    Wire(FetchLimits limits, Path folder) {
        this.limits = limits;
        body = folder.resolve("answer");
        client = HttpClient.newBuilder().connectTimeout(limits.connect()).followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1).build();
    }

    /**
     * Returns the answer, whatever its status. Its body lies in a file that the next answer overwrites.
     *
     * @param of what is asked for, to be named where it fails
     */
    HttpResponse<Path> send(HttpRequest.Builder request, String of) {
        HttpRequest ready = request.timeout(limits.answer()).header("User-Agent", "Throughline").build();
        CompletableFuture<HttpResponse<Path>> answer = client.sendAsync(ready, info -> new LimitedBody(body, limits.pageBytes()));
        try {
            return answer.get(limits.page().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new FetchFailed(Reason.TIMEOUT, ready.uri().getHost(), limits.page().toSeconds());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new FetchFailed(Reason.STOPPED);
        } catch (ExecutionException e) {
            throw failed(e.getCause(), ready.uri(), of);
        }
    }

    private FetchFailed failed(Throwable cause, URI uri, String of) {
        FetchFailed failed = reason(cause, uri, of);
        failed.initCause(cause);
        return failed;
    }

    private FetchFailed reason(Throwable cause, URI uri, String of) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof LimitedBody.TooLarge) {
                return new FetchFailed(Reason.TOO_LARGE, of, limits.pageBytes() / MEGABYTE);
            }
            if (one instanceof UnresolvedAddressException) {
                return new FetchFailed(Reason.HOST_UNKNOWN, uri.getHost());
            }
            if (one instanceof SSLException) {
                return new FetchFailed(Reason.CERTIFICATE, uri.getHost(), String.valueOf(one.getMessage()));
            }
        }
        if (cause instanceof HttpTimeoutException) {
            return new FetchFailed(Reason.TIMEOUT, uri.getHost(), limits.answer().toSeconds());
        }
        if (cause instanceof ConnectException) {
            return new FetchFailed(Reason.NO_CONNECTION, ServiceAddress.origin(uri));
        }
        if (cause instanceof IOException) {
            return new FetchFailed(Reason.BROKEN_OFF, uri.getHost());
        }
        throw new IllegalStateException(cause);
    }
}
