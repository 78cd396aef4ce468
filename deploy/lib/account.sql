-- What became of the documents in the table `load.account` (digest, destination, attempts, confirmed), in Jepsen's words.
WITH found AS (
    SELECT encode(document_id, 'hex') AS digest, 'report' AS destination, count(*) AS copies
    FROM reading GROUP BY document_id
    UNION ALL
    SELECT encode(body_sha256, 'hex'), 'quarantine', count(*) FROM quarantine GROUP BY body_sha256
)
SELECT
    count(a.digest) AS attempted,
    count(*) FILTER (WHERE a.confirmed) AS confirmed,
    count(*) FILTER (WHERE a.confirmed AND f.digest IS NULL) AS lost,
    coalesce(sum(f.copies - 1), 0) AS duplicated,
    count(*) FILTER (WHERE NOT a.confirmed AND f.digest IS NOT NULL) AS recovered,
    count(*) FILTER (WHERE a.digest IS NULL) AS unexpected
FROM load.account AS a
FULL JOIN found AS f USING (digest, destination);
