-- New requests, each from another resident at another address: no limit is met, and none is another's repetition.
local threads = {}

function setup(thread)
  table.insert(threads, thread)
  thread:set("number", #threads)
end

function init(arguments)
  sent = 0
  wrong = 0
end

function request()
  sent = sent + 1
  local submission = string.format("%08d-%04d-4000-8000-%012d", ROUND, number, sent)
  local from = string.format("10.%d.%d.%d", math.floor(sent / 65025) % 255, math.floor(sent / 255) % 255, sent % 255)
  local form = "submission=" .. submission .. "&languages=ja&languages=en&topic=TOPIC"
    .. "&subject=Number+" .. sent .. "&description=How+do+I+register+my+new+address%3F+I+moved+last+week."
    .. "&name=Resident&email=resident-" .. submission .. "%40mail.example&consent=yes"
  local headers = { ["Content-Type"] = "application/x-www-form-urlencoded", ["X-Forwarded-For"] = from }
  return wrk.format("POST", "/en/requests/new", headers, form)
end

function response(status)
  if status ~= 303 then
    wrong = wrong + 1
  end
end

function done(summary, latency, requests)
  local all = 0
  for _, thread in ipairs(threads) do
    all = all + thread:get("wrong")
  end
  print("wrong: " .. all)
end
