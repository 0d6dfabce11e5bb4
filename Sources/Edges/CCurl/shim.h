#ifndef RAILHEAD_CCURL_H
#define RAILHEAD_CCURL_H

#include <curl/curl.h>
#include <string.h>
#include <sys/socket.h>
#include <netinet/in.h>

// curl_easy_setopt, curl_multi_setopt and curl_easy_getinfo are variadic, which Swift cannot call.

/// What every transfer must obey, and who is asked while it runs.
typedef struct {
  long connect_timeout_ms;
  long total_timeout_ms;
  /// An idle connection that is older, in seconds, is not used again.
  long longest_idle;
  /// In bytes.
  long largest_answer;
  /// "http" or "https": the only scheme that this transfer speaks.
  const char *scheme;
  /// A PEM file of certificate authorities; NULL for those of the system.
  const char *authority_file;
  /// Whether the certificate may be made out to any name: only where `authority_file` holds that one certificate.
  int accepts_any_name;
  curl_opensocket_callback on_socket;
  curl_prereq_callback on_request;
  curl_write_callback on_header;
  curl_write_callback on_body;
  /// Handed to the four callbacks.
  void *context;
} railhead_policy;

static inline CURLcode railhead_apply_policy(CURL *easy, const railhead_policy *policy) {
  CURLcode code = CURLE_OK;
  int https = strcmp(policy->scheme, "https") == 0;
#define RAILHEAD_SET(option, value) if (code == CURLE_OK) code = curl_easy_setopt(easy, option, value)
  // Only this scheme, no redirect, no credentials that the URL or the home folder might bring along.
  RAILHEAD_SET(CURLOPT_PROTOCOLS_STR, policy->scheme);
  RAILHEAD_SET(CURLOPT_REDIR_PROTOCOLS_STR, "https");
  RAILHEAD_SET(CURLOPT_FOLLOWLOCATION, 0L);
  RAILHEAD_SET(CURLOPT_MAXREDIRS, 0L);
  RAILHEAD_SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  RAILHEAD_SET(CURLOPT_UNRESTRICTED_AUTH, 0L);
  // http_proxy and https_proxy of the environment would hide the address from on_socket.
  RAILHEAD_SET(CURLOPT_PROXY, "");
  RAILHEAD_SET(CURLOPT_NOPROXY, "*");
  RAILHEAD_SET(CURLOPT_SSL_VERIFYPEER, 1L);
  RAILHEAD_SET(CURLOPT_SSL_VERIFYHOST, policy->accepts_any_name ? 0L : 2L);
  RAILHEAD_SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  if (policy->authority_file) {
    RAILHEAD_SET(CURLOPT_CAINFO, policy->authority_file);
    RAILHEAD_SET(CURLOPT_CAPATH, NULL);
  }
  RAILHEAD_SET(CURLOPT_CONNECTTIMEOUT_MS, policy->connect_timeout_ms);
  RAILHEAD_SET(CURLOPT_TIMEOUT_MS, policy->total_timeout_ms);
  RAILHEAD_SET(CURLOPT_LOW_SPEED_LIMIT, 1L);
  RAILHEAD_SET(CURLOPT_LOW_SPEED_TIME, policy->total_timeout_ms / 1000 + 1);
  RAILHEAD_SET(CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)policy->largest_answer);
  RAILHEAD_SET(CURLOPT_NOSIGNAL, 1L);
  // Without this, giving up on a slow name server waits for the resolver's thread, and every other transfer with it.
  RAILHEAD_SET(CURLOPT_QUICK_EXIT, 1L);
  RAILHEAD_SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
  // Over TLS it is cheaper to wait for a connection that turns out to be HTTP/2 than to open one per request.
  RAILHEAD_SET(CURLOPT_PIPEWAIT, https ? 1L : 0L);
  RAILHEAD_SET(CURLOPT_MAXAGE_CONN, policy->longest_idle);
  RAILHEAD_SET(CURLOPT_USERAGENT, "Railhead");
  RAILHEAD_SET(CURLOPT_OPENSOCKETFUNCTION, policy->on_socket);
  RAILHEAD_SET(CURLOPT_OPENSOCKETDATA, policy->context);
  RAILHEAD_SET(CURLOPT_PREREQFUNCTION, policy->on_request);
  RAILHEAD_SET(CURLOPT_PREREQDATA, policy->context);
  RAILHEAD_SET(CURLOPT_HEADERFUNCTION, policy->on_header);
  RAILHEAD_SET(CURLOPT_HEADERDATA, policy->context);
  RAILHEAD_SET(CURLOPT_WRITEFUNCTION, policy->on_body);
  RAILHEAD_SET(CURLOPT_WRITEDATA, policy->context);
#undef RAILHEAD_SET
  return code;
}

/// The only maker of easy handles: none exists without the policy. NULL when libcurl refuses any part of it.
static inline CURL *railhead_easy_init(const railhead_policy *policy) {
  CURL *easy = curl_easy_init();
  if (easy && railhead_apply_policy(easy, policy) != CURLE_OK) {
    curl_easy_cleanup(easy);
    return NULL;
  }
  return easy;
}

/// Sets what to send. `url` and `headers` must outlive the transfer; `body` is copied.
static inline CURLcode railhead_easy_request(CURL *easy, CURLU *url, const char *method, struct curl_slist *headers,
                                             const void *body, size_t body_size) {
  CURLcode code = curl_easy_setopt(easy, CURLOPT_CURLU, url);
  if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
  if (strcmp(method, "HEAD") == 0) return code ? code : curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
  if (strcmp(method, "GET") == 0 && body_size == 0) return code ? code : curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L);
  if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)body_size);
  if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, body_size ? body : "");
  if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, method);
  return code;
}

static inline long railhead_easy_status(CURL *easy) {
  long status = 0;
  return curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK ? status : 0;
}

static inline CURLMcode railhead_multi_limits(CURLM *multi, long per_host, long in_all) {
  CURLMcode code = curl_multi_setopt(multi, CURLMOPT_MAX_HOST_CONNECTIONS, per_host);
  if (code == CURLM_OK) code = curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, in_all);
  if (code == CURLM_OK) code = curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, in_all);
  if (code == CURLM_OK) code = curl_multi_setopt(multi, CURLMOPT_PIPELINING, (long)CURLPIPE_MULTIPLEX);
  return code;
}

static inline CURLcode railhead_global_init(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

/// Copies the address, in network order, and returns its length: 4, 16, or 0 for any other family.
static inline int railhead_address(const struct curl_sockaddr *address, unsigned char bytes[16]) {
  if (address->family == AF_INET && address->addrlen >= sizeof(struct sockaddr_in)) {
    memcpy(bytes, &((const struct sockaddr_in *)(const void *)&address->addr)->sin_addr, 4);
    return 4;
  }
  if (address->family == AF_INET6 && address->addrlen >= sizeof(struct sockaddr_in6)) {
    memcpy(bytes, &((const struct sockaddr_in6 *)(const void *)&address->addr)->sin6_addr, 16);
    return 16;
  }
  return 0;
}

static inline curl_socket_t railhead_socket(const struct curl_sockaddr *address) {
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static inline curl_socket_t railhead_no_socket(void) { return CURL_SOCKET_BAD; }

/// What `on_body` and `on_header` return to stop a transfer; never equal to the bytes that they were given.
static inline size_t railhead_stop_writing(size_t given) { return given == 0 ? 1 : 0; }

#endif
