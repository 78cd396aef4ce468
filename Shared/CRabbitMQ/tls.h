#pragma once
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <stdint.h>
#if __has_include(<rabbitmq-c/ssl_socket.h>)
#include <rabbitmq-c/ssl_socket.h>
#else
#include <amqp_ssl_socket.h>
#endif

/* librabbitmq's TLS says that a check failed, not which. So the checks are
   OpenSSL's own, set up in the library's context, and what they find is kept
   there: the error of the certificate below, above it whether the broker asked
   for one of ours. */

enum { GONGKAI_TLS_ASKED = 1 << 16, GONGKAI_TLS_ERROR = GONGKAI_TLS_ASKED - 1 };

static inline intptr_t gongkai_tls_kept(SSL_CTX *context) { return (intptr_t)SSL_CTX_get_app_data(context); }

static inline int gongkai_tls_verified(int is_good, X509_STORE_CTX *store) {
  SSL *ssl = (SSL *)X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());
  SSL_CTX *context = SSL_get_SSL_CTX(ssl);
  intptr_t kept = gongkai_tls_kept(context);
  if (!is_good && !(kept & GONGKAI_TLS_ERROR))
    SSL_CTX_set_app_data(context, (void *)(kept | X509_STORE_CTX_get_error(store)));
  return is_good;
}

/* Called when the broker asks and there is no certificate to show. */
static inline int gongkai_tls_asked(SSL *ssl, X509 **certificate, EVP_PKEY **key) {
  SSL_CTX *context = SSL_get_SSL_CTX(ssl);
  SSL_CTX_set_app_data(context, (void *)(gongkai_tls_kept(context) | GONGKAI_TLS_ASKED));
  return 0;
}

/* Without this OpenSSL would ask for the words on the terminal, and wait. */
static inline int gongkai_tls_no_words(char *buffer, int size, int is_writing, void *data) { return -1; }

typedef enum {
  GONGKAI_TLS_GOOD,
  GONGKAI_TLS_NO_MEMORY,
  GONGKAI_TLS_BAD_AUTHORITIES,
  GONGKAI_TLS_BAD_CERTIFICATE,
  GONGKAI_TLS_BAD_KEY
} gongkai_tls_t;

static inline gongkai_tls_t gongkai_tls_load(SSL_CTX *context, const char *authorities, const char *certificate,
                                             const char *key) {
  ERR_clear_error();
  SSL_CTX_set_default_passwd_cb(context, gongkai_tls_no_words);
  if (!SSL_CTX_load_verify_locations(context, authorities, NULL)) return GONGKAI_TLS_BAD_AUTHORITIES;
  if (!certificate) return GONGKAI_TLS_GOOD;
  if (!SSL_CTX_use_certificate_chain_file(context, certificate)) return GONGKAI_TLS_BAD_CERTIFICATE;
  if (!SSL_CTX_use_PrivateKey_file(context, key, SSL_FILETYPE_PEM)) return GONGKAI_TLS_BAD_KEY;
  return GONGKAI_TLS_GOOD;
}

/* Whether the files can be used, without a connection. */
static inline gongkai_tls_t gongkai_tls_try(const char *authorities, const char *certificate, const char *key) {
  SSL_CTX *context = SSL_CTX_new(TLS_client_method());
  if (!context) return GONGKAI_TLS_NO_MEMORY;
  gongkai_tls_t result = gongkai_tls_load(context, authorities, certificate, key);
  SSL_CTX_free(context);
  return result;
}

/* Has a socket take none but the broker of that name or address, by TLS 1.2 at
   least. What the library checks by itself stays on, but for an address, which
   it would look for among the names of the certificate. */
static inline gongkai_tls_t gongkai_tls_require(amqp_socket_t *socket, const char *host, const char *authorities,
                                                const char *certificate, const char *key) {
  SSL_CTX *context = (SSL_CTX *)amqp_ssl_socket_get_context(socket);
  X509_VERIFY_PARAM *wanted = SSL_CTX_get0_param(context);
  int is_address = X509_VERIFY_PARAM_set1_ip_asc(wanted, host);
  X509_VERIFY_PARAM_set_hostflags(wanted, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
  if (!is_address && !X509_VERIFY_PARAM_set1_host(wanted, host, 0)) return GONGKAI_TLS_NO_MEMORY;
  if (!SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION)) return GONGKAI_TLS_NO_MEMORY;
  SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION);
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, gongkai_tls_verified);
  SSL_CTX_set_client_cert_cb(context, gongkai_tls_asked);
  SSL_CTX_set_app_data(context, NULL);
  amqp_ssl_socket_set_verify_peer(socket, 1);
  amqp_ssl_socket_set_verify_hostname(socket, !is_address);
  return gongkai_tls_load(context, authorities, certificate, key);
}

static inline intptr_t gongkai_tls_found(amqp_socket_t *socket) {
  return gongkai_tls_kept((SSL_CTX *)amqp_ssl_socket_get_context(socket));
}

/* OpenSSL's words for what went wrong in this thread, or NULL: the first cause,
   or what came last. */
static inline const char *gongkai_tls_cause(void) { return ERR_reason_error_string(ERR_peek_error()); }
static inline const char *gongkai_tls_last(void) { return ERR_reason_error_string(ERR_peek_last_error()); }
static inline void gongkai_tls_forget(void) { ERR_clear_error(); }
