-- wrk: sends signed requests that were prepared in a file, each one once per thread.
-- POOL is the file; every thread starts at its own share, so that no delivery is repeated.
local requests, position = {}, 0
local started = 0

function setup(thread)
  thread:set("number", started)
  started = started + 1
end

function init()
  local threads, index = tonumber(os.getenv("THREADS")), 0
  for line in io.lines(os.getenv("POOL")) do
    if index % threads == number then
      local time, code, body = line:match("([^\t]*)\t([^\t]*)\t(.*)")
      requests[#requests + 1] = wrk.format("POST", "/slack/commands", {
        ["Host"] = "127.0.0.1", ["Content-Type"] = "application/x-www-form-urlencoded",
        ["X-Slack-Request-Timestamp"] = time, ["X-Slack-Signature"] = "v0=" .. code }, body)
    end
    index = index + 1
  end
end

function request()
  position = position % #requests + 1
  return requests[position]
end

function done(summary, latency)
  io.write(string.format(
    'RESULT {"requests":%d,"seconds":%.4f,"p50":%.3f,"p99":%.3f,"max":%.3f,"bad":%d,"lost":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    latency.max / 1000, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
